using System.Text.RegularExpressions;

namespace CustomerHealth.Documents.Templates;

/// <summary>The language that a template says it is in, by the <c>lang</c> of its head.</summary>
internal static partial class TemplateLanguage
{
    private const string Default = "en";

    /// <summary>The tag: <c>fi</c>; <c>en</c> when the head has none.</summary>
    public static string Of(TemplateSource source) => Found(source) is { } found ? found.Tag : Default;

    /// <summary>The head of <c>NAME.fi.md</c> must say <c>lang: fi</c>, or half of the document would be in another language.</summary>
    public static IEnumerable<TemplateMistake> Check(TemplateFile file)
    {
        if (file is not { IsPartial: false, Language: { Length: > 0 } language, Source: { } source })
            yield break;
        if (Found(source) is not { } found)
            yield return source.Mistake(0, TemplateCode.UnknownFrontMatter, $"The head of '{file.Name}' has no 'lang: {language}', so that half of the document would be in another language.");
        else if (!string.Equals(found.Tag, language, StringComparison.OrdinalIgnoreCase))
            yield return source.Mistake(source.StartOf(found.Line), TemplateCode.UnknownFrontMatter, $"lang is '{found.Tag}', but the file is the one for '{language}': write 'lang: {language}'.");
    }

    private static (int Line, string Tag)? Found(TemplateSource source)
    {
        for (var line = 1; line < source.LineCount && !source.Line(line).TrimEnd().SequenceEqual("---"); line++)
        {
            if (Written().Match(source.Line(line).ToString()) is { Success: true } match)
                return (line, match.Groups["tag"].Value);
        }

        return null;
    }

    [GeneratedRegex("^lang:\\s+[\"']?(?<tag>[A-Za-z0-9-]+)[\"']?\\s*(#.*)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();
}
