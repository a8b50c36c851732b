System.Console.Error.WriteLine("search: no commands yet");
