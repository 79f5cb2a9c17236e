namespace CustomerHealth.Sources.Yaml;

/// <summary>A text, number or word.</summary>
/// <param name="Value">As written, without quotes.</param>
/// <param name="IsQuoted">True when it stood in quotes or was a block.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1.</param>
internal sealed record YamlText(string Value, bool IsQuoted, int Line, int Column) : YamlNode(Line, Column)
{
    public override string What => IsEmpty ? "nothing" : $"the text '{(Value.Length > 60 ? Value[..60] + "…" : Value)}'";

    /// <summary>True for nothing at all, <c>~</c> and <c>null</c>.</summary>
    public bool IsEmpty => !IsQuoted && Value is "" or "~" or "null" || string.IsNullOrWhiteSpace(Value);
}
