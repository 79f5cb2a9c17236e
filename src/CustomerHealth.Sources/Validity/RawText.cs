using CustomerHealth.Sources.Yaml;

namespace CustomerHealth.Sources.Validity;

/// <summary>A text as written, blanks included: names of columns and cells are matched exactly.</summary>
internal static class RawText
{
    /// <summary>The text; null, with a mistake, when it is a list or a set of keys.</summary>
    public static string? Of(YamlNode node, string key, MistakeList mistakes)
    {
        if (node is YamlText text && (text.IsQuoted || !text.IsEmpty))
            return text.Value;
        mistakes.Add(node, YamlFault.WrongType, $"'{key}' must be a text, not {node.What}");
        return null;
    }
}
