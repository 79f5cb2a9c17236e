using System.Text.RegularExpressions;

namespace CustomerHealth.Documents.Templates;

/// <summary>Which tags may write where. One way of escaping is not enough: the place decides.</summary>
internal static partial class PlaceRules
{
    /// <summary>Why a tag may not stand there; null when it may.</summary>
    public static string? Refusal(Term term, HelperSpec? helper, Place place)
    {
        if (helper?.Place is { } own)
            return own == place ? null : $"'{term.Text}' may stand in {Name(own)} only; {Advice(place)}";

        return place == Place.Text ? null : $"A value in {Name(place)} is not escaped: {Advice(place)}";
    }

    /// <summary>True when the tag is all that follows <c>key:</c> on its line.</summary>
    public static bool IsWholeValue(TemplateSource source, Tag tag)
    {
        var line = source.LineOf(tag.Offset);
        var start = source.StartOf(line);
        var text = source.Line(line);
        return KeyOnly().IsMatch(text[..(tag.Offset - start)]) && text[(tag.End - start)..].Trim().IsEmpty;
    }

    private static string Name(Place place) => place switch
    {
        Place.Text => "running text",
        Place.FrontMatter => "front matter",
        Place.Fence => "a fenced block",
        Place.Code => "backticks",
        Place.Link => "a link's address",
    };

    private static string Advice(Place place) => place switch
    {
        Place.Text => "use {{..}} with the name alone here.",
        Place.FrontMatter => "use {{yaml ..}} here.",
        Place.Fence => "use {{json ..}} here.",
        Place.Code => "use {{rag ..}} or {{spark ..}}, without backticks around it.",
        Place.Link => "write the address out.",
    };

    [GeneratedRegex(@"^\s*[\w-]+:\s+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KeyOnly();
}
