using CustomerHealth.Core.Accounts;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CustomerHealth.Documents.Templates;

/// <summary>Checks the keys of a document's front matter.</summary>
internal static partial class FrontMatterCheck
{
    private static readonly FrozenSet<string> Keys = FrozenSet.Create(
        StringComparer.Ordinal, "title", "audience", "page", "lang", "kicker", "subtitle", "header", "footer");

    /// <param name="source">The template.</param>
    /// <param name="end">The first line after the front matter, counted from 0; 0 without front matter.</param>
    /// <param name="mistakes">Where mistakes go.</param>
    public static void Run(TemplateSource source, int end, List<TemplateMistake> mistakes)
    {
        if (end == 0)
        {
            mistakes.Add(source.Mistake(0, TemplateCode.UnknownFrontMatter, "A document begins with front matter: '---', 'title: ..', '---'."));
            return;
        }

        for (var line = 1; line < end - 1; line++)
        {
            var text = source.Line(line);
            var start = source.StartOf(line);
            if (text.Trim().IsEmpty || text.StartsWith("#") || OnlyTags().IsMatch(text))
                continue;

            var key = Key().Match(text.ToString());
            if (key.Success && Keys.Contains(key.Value) && !text.Contains("{{", StringComparison.Ordinal) && ValueMistake(text.ToString()) is { } wrong)
                mistakes.Add(source.Mistake(start, TemplateCode.UnknownFrontMatter, wrong));
            else if (FrontMatterAudience.Refusal(key.Value, text[Math.Min(key.Length + 1, text.Length)..].ToString()) is { } refusal)
                mistakes.Add(source.Mistake(start, TemplateCode.UnknownFrontMatter, refusal));
            else if (!key.Success)
                mistakes.Add(source.Mistake(start, TemplateCode.UnknownFrontMatter, "A line of front matter is 'key: value'."));
            else if (!Keys.Contains(key.Value))
                mistakes.Add(source.Mistake(start, TemplateCode.UnknownFrontMatter, Unknown(key.Value)));
        }
    }

    private static string? ValueMistake(string line)
    {
        try
        {
            FrontMatterReader.Read(line);
            return null;
        }
        catch (DocumentException mistake)
        {
            return mistake.Message;
        }
    }

    private static string Unknown(string key)
    {
        var hint = NearName.Hint(key, Keys);
        return $"'{key}' is not a key of front matter{(hint.Length > 0 ? hint : $"; there are {string.Join(", ", Keys.Order(StringComparer.Ordinal))}.")}";
    }

    // Nothing beside a tag that opens its line: what '{{#if x}}audience: ..' says could not be known before it is filled.
    [GeneratedRegex(@"^(\{\{(!--((?!--\}\}).)*--|[^{}]*)\}\}\s*)+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OnlyTags();

    [GeneratedRegex(@"^[\w-]+(?=:(\s|$))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();
}
