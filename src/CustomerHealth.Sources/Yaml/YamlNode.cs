namespace CustomerHealth.Sources.Yaml;

/// <summary>A value in a YAML file, with the place it stands at.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1.</param>
internal abstract record YamlNode(int Line, int Column)
{
    /// <summary>What it is, for sentences: "a list", "a text".</summary>
    public abstract string What { get; }
}
