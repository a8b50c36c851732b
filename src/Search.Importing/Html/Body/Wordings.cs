using System.Text.RegularExpressions;

namespace Search.Importing.Html.Body;

/// <summary>Tells what a short block is by its words.</summary>
internal static partial class Wordings
{
    // Longer is running text, whatever it begins with.
    private const int Longest = 300;

    /// <summary>What the words of a block say.</summary>
    public static Wording Of(string text)
    {
        if (text.Length > Longest)
            return Wording.Plain;
        return Byline().IsMatch(text) ? Wording.Byline
            : Notice().IsMatch(text) ? Wording.Notice
            : Dateline().IsMatch(text) ? Wording.Dateline
            : Credit().IsMatch(text) ? Wording.Credit
            : Wording.Plain;
    }

    [GeneratedRegex(@"^(?:by|von|par|por|di|door|av|written by|posted by|story by|reported by|(?:veröffentlicht|geschrieben|text|ein (?:beitrag|artikel|gastbeitrag)) von|publié par|escrito por|autor(?:in|es)?:)\b.{2,80}$", RegexOptions.IgnoreCase)]
    private static partial Regex Byline();

    [GeneratedRegex(@"^(?:share|tweet|e-?mail|print|follow|subscribe|sign up|log in|sign in|advertisement|sponsored|related|read more|see also|more from|more on|click here|comments?|\d+ comments?|copyright|©|all rights reserved|tags?:|topics?:|filed under|categories|continue reading|story continues|watch:|photos?:|don't miss|you may|recommended|most popular|trending|leave a|post a|reply|report|like us|join|download|get the|view (?:all|more|gallery)|next|previous|back to|skip to|this article|mehr (?:zum|von|zu|über|infos|informationen|lesen|artikel|themen)|lesen sie|lies auch|auch (?:interessant|lesen)|das könnte|weitere (?:beiträge|artikel|infos|informationen|themen|nachrichten)|weiterlesen|siehe auch|zum thema|teilen|drucken|anzeige|werbung|abonnieren|newsletter|jetzt (?:abonnieren|lesen|anmelden|teilen)|kommentare?|zurück|nächster|vorheriger|nach oben|schlagw[oö]rte?r?|stichwort|kategorien?|themen?:|verwandte|ähnliche|(?:à|a) lire|lire (?:aussi|la suite|également)|voir aussi|sur le même|partager|imprimer|publicité|s'abonner|commentaires?|mots?[- ]clés?|lea también|le puede|te puede|puede interesar|mir[aá] también|más (?:sobre|noticias|información)|ver (?:también|más)|compartir|publicidad|etiquetas|comentarios?|síguenos|siguenos|leia (?:também|mais)|veja (?:também|mais)|compartilhe|publicidade|assine|leggi anche|condividi|pubblicità|lees (?:ook|meer)|deel|reklama|zobacz|czytaj|läs (?:också|mer)|lue (?:myös|lisää))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Notice();

    [GeneratedRegex(@"^\W*(?:(?:published|updated|posted|last updated)\b.{0,40}\d|(?:veröffentlicht|aktualisiert|erstellt|erschienen|stand|datum|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd)\b.{0,40}\d|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|die|mit|don|fre|sam|son|lun|mar|mer|mié|jeu|jue|ven|vie|sáb|dom)\p{L}*\.?,? .{0,30}\d{4}\b.{0,30}$|\d{1,2}[:./ -].{0,30}\d{4}.{0,20}$)", RegexOptions.IgnoreCase)]
    private static partial Regex Dateline();

    [GeneratedRegex(@"^\W*(?:(?:photo|image|picture|photograph|video|illustration|graphic|source|credit|courtesy|foto|bild|bildquelle|quelle|titelbild|grafik|abbildung|crédits? photos?|crédit|fuente|fonte|fot\.|kuva)s?\b.{0,60}|.{0,80}(?:getty|reuters|ap photo|afp|associated press|shutterstock|flickr|wikimedia|dpa|imago|picture alliance|unsplash|pixabay|adobe ?stock|istock|thinkstock|efe|ansa).{0,60})$", RegexOptions.IgnoreCase)]
    private static partial Regex Credit();
}
