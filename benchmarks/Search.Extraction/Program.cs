using System.CommandLine;
using Search.Extraction.Commands;
using Search.Extraction.Texts;

var root = new RootCommand("Measures how well articles are read from saved pages, and grows the trees that choose their text.")
{
    new MeasureCommand().Create(),
    new TrainCommand().Create(),
    new TextCommand().Create(),
    new TrainTextCommand().Create(),
};
return await root.Parse(args).InvokeAsync();
