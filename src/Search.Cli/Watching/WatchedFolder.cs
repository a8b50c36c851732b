using Search.Cli.CommandLine;

namespace Search.Cli.Watching;

/// <summary>A folder into which somebody saves files. It is looked through in turn, for not every disk tells of changes.</summary>
/// <param name="folder">The folder.</param>
/// <param name="interval">The wait between two looks.</param>
/// <param name="importer">Takes what is new.</param>
/// <param name="environment">Where it is said what happened.</param>
internal sealed class WatchedFolder(string folder, TimeSpan interval, WatchImporter importer, CliEnvironment environment) : IWatched
{
    private static readonly EnumerationOptions Deep = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint, IgnoreInaccessible = true };

    private Dictionary<string, (long Length, DateTime Written)>? _seen;
    private readonly Dictionary<string, (long Length, DateTime Written)> _imported = [];
    private bool _wasMissing;

    public string Name { get; } = folder;

    public async Task<TimeSpan?> LookAsync(CancellationToken cancellation)
    {
        if (!Directory.Exists(Name))
        {
            if (!_wasMissing)
                environment.Error.WriteLine($"{Name}: the folder is not there; it is looked for again and again.");
            _wasMissing = true;
            return interval;
        }

        _wasMissing = false;
        var now = States();
        // A file that is still being written differs between two looks; what lay here before the first one is whole.
        var ready = now.Where(file => (_seen is null || _seen.TryGetValue(file.Key, out var before) && before == file.Value)
            && !(_imported.TryGetValue(file.Key, out var known) && known == file.Value)).ToList();
        var isFirst = _seen is null;
        _seen = now;
        if (ready.Count == 0)
            return interval;
        ready.Sort((left, right) => string.CompareOrdinal(left.Key, right.Key));
        if (await importer.ImportAsync(isFirst ? [Name] : [.. ready.Select(file => file.Key)], cancellation).ConfigureAwait(false))
        {
            foreach (var (path, state) in ready)
                _imported[path] = state;
        }
        else if (isFirst)
            _seen = null;
        return interval;
    }

    private Dictionary<string, (long Length, DateTime Written)> States()
    {
        var states = new Dictionary<string, (long, DateTime)>(StringComparer.Ordinal);
        foreach (var file in new DirectoryInfo(Name).EnumerateFiles("*", Deep))
        {
            if (!file.Name.StartsWith('.'))
                states[file.FullName] = (file.Length, file.LastWriteTimeUtc);
        }

        return states;
    }
}
