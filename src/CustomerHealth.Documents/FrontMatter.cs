using CustomerHealth.Core.Languages;

namespace CustomerHealth.Documents;

/// <summary>The head of a document: the lines of YAML between the first two <c>---</c>.</summary>
public sealed record FrontMatter
{
    /// <summary>The name of the document: on the first page and in the running heads.</summary>
    public string Title { get; init; } = "";

    /// <summary>Who may read it, such as <c>internal</c> or <c>customer</c>.</summary>
    public string Audience { get; init; } = "";

    /// <summary><c>A4</c> or <c>Letter</c>.</summary>
    public string Page { get; init; } = "A4";

    /// <summary>A language tag such as <c>en-GB</c>.</summary>
    public string Lang { get; init; } = "en";

    /// <summary>A line above the title.</summary>
    public string Kicker { get; init; } = "";

    /// <summary>A line below the title.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>At the top right of every page.</summary>
    public string Header { get; init; } = "";

    /// <summary>At the bottom left of every page.</summary>
    public string Footer { get; init; } = "";

    /// <summary>The language of what pages and drawings say by themselves: English where there is no other.</summary>
    internal Language Language => Language.Find(Lang) ?? Language.English;

    /// <summary>Reads front matter, without its fences.</summary>
    /// <param name="yaml">A mapping of the names of this record, in lower case, to text.</param>
    /// <param name="matter">What was read; the defaults when something was wrong.</param>
    /// <param name="error">A sentence with the line; empty when all was well.</param>
    public static bool TryParse(string yaml, out FrontMatter matter, out string error)
    {
        try
        {
            (matter, error) = (FrontMatterReader.Read(yaml), "");
            return true;
        }
        catch (DocumentException mistake)
        {
            (matter, error) = (new FrontMatter(), $"line {mistake.Line}: {mistake.Message}");
            return false;
        }
    }
}
