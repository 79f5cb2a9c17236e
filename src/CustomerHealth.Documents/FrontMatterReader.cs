using CustomerHealth.Core.Accounts;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CustomerHealth.Documents;

/// <summary>Reads the YAML of a document's head; whatever it does not know is a mistake.</summary>
internal static class FrontMatterReader
{
    private const string Keys = "title, audience, page, lang, kicker, subtitle, header, footer";
    private const int LongestLanguage = 35;

    /// <exception cref="DocumentException">With the line in the YAML, from 1.</exception>
    public static FrontMatter Read(string yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException mistake)
        {
            throw new DocumentException((int)mistake.Start.Line, $"The front matter is not YAML: {mistake.Message}", mistake);
        }

        if (stream.Documents is [])
            return new FrontMatter();
        if (stream.Documents is not [{ RootNode: YamlMappingNode mapping }])
            throw new DocumentException(1, $"The front matter is not a list of keys and values; its keys are {Keys}.");
        return mapping.Children.Aggregate(new FrontMatter(), (matter, entry) => With(matter, entry.Key, entry.Value));
    }

    private static FrontMatter With(FrontMatter matter, YamlNode key, YamlNode value)
    {
        var line = (int)key.Start.Line;
        if (value is not YamlScalarNode { Value: { } text })
            throw new DocumentException(line, $"The value of '{key}' in the front matter is not text.");

        return (key as YamlScalarNode)?.Value switch
        {
            "title" => matter with { Title = text },
            "audience" => matter with { Audience = text },
            "page" => matter with { Page = PageOf(text, line) },
            "lang" => matter with { Lang = LanguageOf(text, line) },
            "kicker" => matter with { Kicker = text },
            "subtitle" => matter with { Subtitle = text },
            "header" => matter with { Header = text },
            "footer" => matter with { Footer = text },
            _ => throw new DocumentException(line, $"'{key}' is not a key of the front matter{Hint($"{key}")}"),
        };
    }

    private static string Hint(string key) => NearName.Hint(key, Keys.Split(", ")) is { Length: > 0 } hint ? hint : $"; use {Keys}.";

    private static string PageOf(string text, int line) => text is "A4" or "Letter"
        ? text
        : throw new DocumentException(line, $"'{text}' is not a page size; use A4 or Letter.");

    private static string LanguageOf(string text, int line) =>
        text.Length is > 0 and <= LongestLanguage && text.All(character => char.IsAsciiLetterOrDigit(character) || character == '-')
            ? text
            : throw new DocumentException(line, $"'{text}' is not a language; use a tag such as en or en-GB.");
}
