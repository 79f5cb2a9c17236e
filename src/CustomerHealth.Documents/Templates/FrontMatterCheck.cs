using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CustomerHealth.Core.Accounts;

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

        var (seen, depth, before) = (new HashSet<string>(StringComparer.Ordinal), 0, mistakes.Count);
        for (var line = 1; line < end - 1; line++)
        {
            var text = source.Line(line).ToString();
            depth += Opens().Count(text) - Closes().Count(text);
            if (text.AsSpan().Trim().IsEmpty || text.StartsWith('#') || OnlyTags().IsMatch(text))
                continue;

            var key = Key().Match(text);
            var isNew = seen.Add(key.Value) || depth > 0;
            if (Mistake(key, text, isNew) is { } mistake)
                mistakes.Add(source.Mistake(source.StartOf(line), TemplateCode.UnknownFrontMatter, mistake));
        }

        if (mistakes.Count == before && !seen.Contains("title"))
            mistakes.Add(source.Mistake(0, TemplateCode.UnknownFrontMatter, "The front matter has no 'title'."));
    }

    private static string? Mistake(Match key, string text, bool isNew)
    {
        if (!key.Success)
            return "A line of front matter is 'key: value'.";
        if (!Keys.Contains(key.Value))
            return Unknown(key.Value);
        if (!isNew)
            return $"'{key.Value}' stands here a second time.";
        if (FrontMatterAudience.Refusal(key.Value, text[Math.Min(key.Length + 1, text.Length)..]) is { } refusal)
            return refusal;
        if (!text.Contains("{{", StringComparison.Ordinal))
            return ValueMistake(text);
        return key.Value is "page" or "lang" ? $"The value of '{key.Value}' is written out, without a tag." : null;
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

    [GeneratedRegex(@"\{\{~?#", RegexOptions.None, 1000)]
    private static partial Regex Opens();

    [GeneratedRegex(@"\{\{~?/", RegexOptions.None, 1000)]
    private static partial Regex Closes();

    [GeneratedRegex(@"^[\w-]+(?=:(\s|$))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();
}
