using System.Text.RegularExpressions;
using Search.Archive;
using Search.Importing.Dates;

namespace Search.Importing.Pages.Facts;

/// <summary>What a line says of who wrote an article and when, in the words of many languages: <c>Veröffentlicht am 13. März 2019 von Ann Oar</c>.</summary>
/// <remarks>Read by parts: dates and dividers cut the line into pieces, of which each must be a name behind a word such as <c>by</c>, a label, or a remnant of few words.</remarks>
internal sealed partial record HeaderPhrase
{
    // Three names with an outlet, a date and a list of sections fit; a paragraph is longer.
    private const int LongestLine = 220;
    private const int LongestRemnant = 45;
    private const int MostRemnants = 3;

    public IReadOnlyList<string> Authors { get; private set; } = [];

    /// <summary>The date of publication, or the first that is not said to be of a change.</summary>
    public PartialDate? Date { get; private set; }

    /// <summary>The date of the last change.</summary>
    public PartialDate? Changed { get; private set; }

    /// <summary>Whether a word says that this is when it was published, or by whom.</summary>
    public bool IsLabelled { get; private set; }

    /// <summary>What of the line is neither: a section, a place, a count.</summary>
    public IReadOnlyList<string> Remnants { get; private set; } = [];

    /// <summary>Reads a line; <see langword="null"/> when it states neither, or much beside.</summary>
    /// <param name="line">The line.</param>
    /// <param name="order">Which number of <c>4/5/2009</c> is the day.</param>
    public static HeaderPhrase? Read(string line, DateOrder order)
    {
        if (line.Length > LongestLine)
            return null;
        line = Glued().Replace(line, "$0 ");
        var phrase = new HeaderPhrase();
        var bare = new List<string>();
        var remnants = new List<string>();
        var at = 0;
        foreach (var span in DateSpans.Find(line, order))
        {
            var before = line[at..Math.Max(at, span.Start)];
            phrase.Take(span.Date, before);
            phrase.ReadPieces(before, bare, remnants);
            at = span.End;
        }
        phrase.ReadPieces(line[at..], bare, remnants);
        var hasDate = phrase.Date is not null || phrase.Changed is not null;
        // Without a date, a word behind "by" is any word.
        if (!hasDate && !phrase.Authors.Any(Names.IsFullName) && !phrase.Authors.Any(author => author.Any(Layout.Words.IsUnparted)))
            return null;
        // A name needs no "by" beside a date, if it is the only one.
        if (hasDate && phrase.Authors.Count == 0 && bare is [var name])
            (phrase.Authors, bare) = ([Names.Tidy(name)], []);
        phrase.Remnants = [.. bare, .. remnants];
        return phrase.Remnants.Count <= MostRemnants && phrase.Remnants.All(IsSmall) ? phrase : null;
    }

    /// <summary>The names behind a word such as <c>by</c>, with nothing but roles, addresses and labels beside them; <see langword="null"/> when it is anything else.</summary>
    public static IReadOnlyList<string>? ReadNames(string text)
    {
        text = Beside().Replace(text, "").Trim(' ', ',', ':', '.', '-', '–', '—');
        if (Names.ReadList(text) is { } all && all.All(Names.IsFullName))
            return all;
        // "Ann Oar, Staff Writer" and "Ann Oar and Bo Reed, The Tide": what is no full name ends the list.
        var parts = text.Split(',', ';');
        var names = parts.TakeWhile(part => Names.ReadList(part) is { } list && list.All(Names.IsFullName) && !Role().IsMatch(part)).SelectMany(part => Names.ReadList(part)!).ToList();
        if (names.Count > 0)
            return names;
        return Names.ReadAccount(text) ?? (Names.IsName(text) ? [Names.Tidy(text)] : null);
    }

    private void Take(PartialDate date, string before)
    {
        if (ChangeLabel().IsMatch(before))
            Changed ??= date;
        else
            Date ??= date;
        IsLabelled |= PublicationLabel().IsMatch(before);
    }

    private void ReadPieces(string text, List<string> bare, List<string> remnants)
    {
        foreach (var raw in Divider().Split(text))
        {
            var piece = Leading().Replace(Trailing().Replace(Counted().Replace(raw.Trim(' ', ',', '.', ':', ';', '-', '–', '—', '(', ')', '•', '·', '|', '/'), ""), ""), "").Trim(' ', ',', ':', '-', '–', '—', '(', ')');
            if (piece.Length == 0 || Negligible().IsMatch(piece) || DateText.IsRelative(piece))
                continue;
            if (By().Match(piece) is { Success: true } by && ReadNames(by.Groups["names"].Value) is { } names)
            {
                IsLabelled = true;
                if (Authors.Count == 0)
                    Authors = [.. names];
            }
            else if (ReadHandle(piece) is { } handled)
                bare.Add(handled);
            else if (Names.IsFullName(piece) && !Role().IsMatch(piece) && !NameWithDate.IsOfPlaces(piece))
                bare.Add(piece);
            else
                remnants.Add(piece);
        }
    }

    private static string? ReadHandle(string piece) =>
        Handle().Match(piece) is { Success: true } match && Names.IsFullName(match.Groups["name"].Value) ? match.Groups["name"].Value : null;

    private static bool IsSmall(string remnant) => remnant.Length <= LongestRemnant && (!char.IsLower(remnant[0]) || remnant.Length <= 12);

    // What browsers show without a space between: "22. Dezember 201923. Dezember 2019", "06/11/20230 Kommentare".
    [GeneratedRegex(@"(?<=\D)(?:19|20)\d\d(?=\d{1,2}(?:\. ?\p{L}|[./]\d| \p{L}))", RegexOptions.CultureInvariant)]
    private static partial Regex Glued();

    [GeneratedRegex(@"\s*[|·•★►▪]\s*|\s+[–—/-]\s+|\s{3,}|(?<=\d)\s*[–—]\s*")]
    private static partial Regex Divider();

    // Whoever is named behind these wrote it.
    [GeneratedRegex(@"^(?:(?:(?:words |article |story |post |report |text |content )?(?:written|posted|published|submitted|reported|created|authored|added|uploaded|reviewed|compiled)? ?by|(?:ein (?:beitrag|artikel) |geschrieben |verfasst |veröffentlicht |erstellt |eingestellt |gepostet )?(?:von|durch)|(?:écrit |rédigé |publié |posté )?par|(?:escrito |publicado |publicada )?por|(?:scritto |pubblicato |a cura )?di|(?:geschreven )?door|av|af|kirjoittanut|od|escribe|text(?: ?(?:&|und|\+) ?fotos?)?\s*:|autor(?:in|en|es|a)?|authors?|auteur|autore|redakteur(?:in)?|redaktion\s*:|verfasser(?:in)?|автор|текст|作者|記者|记者|文)\s*:?\s+|(?-i:(?:[Vv]eröffentlicht |[Pp]osted |[Pp]ublished )?(?:[Vv]on|[Bb]y)(?=\p{Lu}\p{Ll}))|(?:作者|記者|记者|文)[:：\s/]*)(?<names>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex By();

    [GeneratedRegex(@"^(?<name>\p{Lu}[^@|]{3,40}?)\s*(?:,\s*)?(?:\(?@\w{2,30}\)?|\s[\w.+-]{1,40}@[\w.-]{3,60})$")]
    private static partial Regex Handle();

    [GeneratedRegex(@"\s*(?:\b(?:follow|e-?mail|contact|twitter|view bio|bio|view all|more|posts|kategorien?|categor(?:y|ies)|ressort|rubrik|updated|published)\b.*|[@(<].*|\b\S+@\S+.*|\b\d.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Beside();

    [GeneratedRegex(@"\b(?:writer|reporter|correspondent|editor|columnist|contributor|staff|producer|analyst|redakteur(?:in)?|redaktion|korrespondent(?:in)?|journalist(?:e|a|in)?|news|press|desk|team)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Role();

    [GeneratedRegex(@"^(?:(?:(?:post author|(?:first |originally |zuerst |am )?(?:published|posted|filed|created|date[ds]?|written|added|uploaded|submitted|released?|issued|veröffentlicht|veröffentlichung|publiziert|erschienen|erstellt|eingestellt|gepostet|geschrieben|online seit|beitrag|artikel|pressemitteilung|meldung|stand|datum|publié|paru|mis en ligne|publicado|publicada|fecha|publicación|pubblicato|data|gepubliceerd|geplaatst|publicerad|publisert|udgivet|julkaistu|opublikowano|dodano|опубликовано|дата|発表|公開|发布时间|時間|时间|(?:last |zuletzt |letzte |dernière |última )?(?:updated?|modified|edited|revised|aktualisiert|aktualisierung|geändert|änderung|mis à jour|mise à jour|modifié|actualizado|actualización|atualizado|aggiornato|bijgewerkt|uppdaterad|päivitetty)))(?:\s+(?:on|at|am|vom|den|der|le|el|em|il|op|den))?|on|at|am|vom|den|le|el|em|il|op|du|um|and|und|et|y|e)(?:\s*[:.]\s*|\s+|$))+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@"(?:[\s,;:|–—-]+(?:(?:first |originally |last |zuletzt )?(?:published|posted|updated?|modified|edited|created|veröffentlicht|publiziert|erschienen|aktualisiert|geschrieben|publié|publicado|actualizado|pubblicato|aggiornato|gepubliceerd)|on|at|am|vom|den|um|le|el|em|il|op|by|von|par|por|in|@))+[\s:]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"(?<=\p{L})\s\d{1,5}(?:\s(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|views?|shares?))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\b(?:updated?|modified|edited|revised|aktualisiert|aktualisierung|geändert|änderung|überarbeitet|mis à jour|mise à jour|modifié|actualizado|actualización|atualizado|aggiornato|bijgewerkt|uppdaterad|päivitetty)\b[^|]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ChangeLabel();

    [GeneratedRegex(@"\b(?:published|posted|filed|written|released?|issued|veröffentlicht|publiziert|erschienen|erstellt|eingestellt|gepostet|pressemitteilung|datum|publié|paru|mis en ligne|publicado|publicada|fecha|pubblicato|gepubliceerd|geplaatst|publicerad|publisert|julkaistu|opublikowano|dodano|опубликовано)\b[^|]*$|发布时间|公開|発表", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PublicationLabel();

    [GeneratedRegex(@"^(?:\d[\d.,]*|\d[\d.,]* ?(?:comments?|kommentare?n?|commentaires?|comentarios?|comentários?|commenti|reacties|views?|shares?|likes?|responses?|replies|mins?|minuten?|min(?:ute)?s? (?:read|lesezeit|de lecture))|(?:no|keine|aucun|sin|leave a|add a|post a|hinterlasse einen|schreibe einen|laisser un|deja un|plaats een) (?:comments?|kommentare?|commentaires?|comentarios?|reply|response|reactie)|comments?(?: off| closed)?.{0,30}|kommentare.{0,20}|(?:lesedauer|lesezeit|reading time|read time|temps de lecture|tiempo de lectura)\b.{0,20}|(?:filed |posted |abgelegt |publié |veröffentlicht )?(?:in|under|unter|dans|en|sous|kategorien?|categor(?:y|ies)|tags?|schlagwörter|schlagworte|rubrik|ressort|tagged)\b:? .{1,120}|edit|print|drucken|teilen|share|permalink|uhr|h|email|e-mail|pm|am|\d{1,2}[:.]\d\d.{0,12})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Negligible();
}
