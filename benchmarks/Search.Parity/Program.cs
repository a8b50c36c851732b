using System.CommandLine;
using Search.Parity;

return await ParityCommand.Create().Parse(args).InvokeAsync();
