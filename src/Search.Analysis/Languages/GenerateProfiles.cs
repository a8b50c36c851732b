// Writes LanguageProfiles.txt beside this file. A program of its own, not part of Search.Analysis:
//
//     dotnet run GenerateProfiles.cs -- <folder of the Snowball vocabularies>
//
// It learns from the texts of Training/, which are written for it, from the function words listed there, and for the languages that have one from
// a vocabulary of the Snowball project (https://github.com/snowballstem/snowball-data, BSD licence): <folder>/finnish/voc.txt.gz and so on. Of the
// vocabularies only how often letters follow each other is kept.

#:property PublishAot=false

using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;

if (args.Length != 1)
{
    Console.Error.WriteLine("usage: dotnet run GenerateProfiles.cs -- <folder of the Snowball vocabularies>");
    return 1;
}

// What each source counts, and where a language has no vocabulary, in the proportions of the others.
const double textWeight = 0.3, functionWordWeight = 0.4, vocabularyWeight = 0.3;

// Natural logarithms of what a feature that was never seen is taken for: a language learnt from a vocabulary too has seen more.
const double unseenWithVocabulary = -10.5, unseenOtherwise = -9.7;

// Rarer features tell nothing that the more frequent ones do not.
const int mostFeatures = 3000;

const int longestWholeWord = 4;
const int steps = 16;

var vocabularies = new Dictionary<string, string>
{
    ["da"] = "danish", ["de"] = "german", ["en"] = "english", ["es"] = "spanish", ["fi"] = "finnish", ["fr"] = "french", ["it"] = "italian", ["nl"] = "dutch",
    ["no"] = "norwegian", ["pt"] = "portuguese", ["ru"] = "russian", ["sv"] = "swedish",
};

var folder = Path.GetDirectoryName(ThisFile())!;
var output = new StringBuilder();
foreach (var line in File.ReadLines(Path.Combine(folder, "Training", "function-words.txt")).Order(StringComparer.Ordinal))
{
    var language = line[..line.IndexOf(' ', StringComparison.Ordinal)];
    var weights = new Dictionary<string, double>();
    Learn(weights, Words(File.ReadAllText(Path.Combine(folder, "Training", $"{language}.txt"))), textWeight, longestWholeWord);
    Learn(weights, Words(line[language.Length..]), functionWordWeight, longestWholeWord);
    if (vocabularies.TryGetValue(language, out var vocabulary))
    {
        using var file = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(args[0], vocabulary, "voc.txt.gz")), CompressionMode.Decompress));
        Learn(weights, Words(file.ReadToEnd()), vocabularyWeight, longestWholeWord: 0);
    }
    var sum = weights.Values.Sum();
    var unseen = vocabulary is null ? unseenOtherwise : unseenWithVocabulary;
    output.Append(CultureInfo.InvariantCulture, $"{language} {Step(unseen)}\n");
    var kept = weights.OrderByDescending(feature => feature.Value).ThenBy(feature => feature.Key, StringComparer.Ordinal).Take(mostFeatures)
        .Select(feature => (Feature: feature.Key, Step: Step(Math.Log(feature.Value / sum)))).Where(feature => feature.Step < Step(unseen));
    foreach (var step in kept.GroupBy(feature => feature.Step))
    {
        output.Append(CultureInfo.InvariantCulture, $"{step.Key} {string.Join(' ', step.Select(feature => feature.Feature).Order(StringComparer.Ordinal))}\n");
    }
}
File.WriteAllText(Path.Combine(folder, "LanguageProfiles.txt"), output.ToString());
return 0;

static string ThisFile([CallerFilePath] string path = "") => path;

static int Step(double logarithm) => (int)Math.Round(-logarithm * steps);

static void Learn(Dictionary<string, double> weights, IEnumerable<string> words, double weight, int longestWholeWord)
{
    var features = words.SelectMany(word => Features(word, longestWholeWord)).GroupBy(feature => feature).ToDictionary(group => group.Key, group => group.Count());
    double sum = features.Values.Sum();
    foreach (var (feature, count) in features)
    {
        weights[feature] = weights.GetValueOrDefault(feature) + weight * count / sum;
    }
}

// Trigrams with _ for the word's edges; short words besides, between two edges each.
static IEnumerable<string> Features(string word, int longestWholeWord)
{
    if (word.Length > 1 && word.Length <= longestWholeWord)
    {
        yield return $"__{word}__";
    }
    var edged = $"_{word}_";
    for (var i = 0; i + 3 <= edged.Length; i++)
    {
        yield return edged.Substring(i, 3);
    }
}

static IEnumerable<string> Words(string text)
{
    var word = new StringBuilder();
    foreach (var c in text + " ")
    {
        if (char.IsLetter(c))
        {
            word.Append(char.ToLowerInvariant(c));
        }
        else if (word.Length > 0)
        {
            yield return word.ToString();
            word.Clear();
        }
    }
}
