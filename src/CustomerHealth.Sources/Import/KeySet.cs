namespace CustomerHealth.Sources.Import;

/// <summary>Keys of one kind that rows may refer to: those in the store, and those of the file at hand once it is stored.</summary>
/// <param name="known">Keys in the store.</param>
internal sealed class KeySet(IEnumerable<string> known)
{
    private readonly HashSet<string> _known = new(known, StringComparer.Ordinal);
    private readonly HashSet<string> _ofFile = new(StringComparer.Ordinal);

    public bool IsKnown(string key) => _known.Contains(key);

    /// <summary>True when the key is new in this file.</summary>
    public bool Add(string key) => _ofFile.Add(key);

    /// <summary>The file at hand was stored, or would have been.</summary>
    public void Keep()
    {
        _known.UnionWith(_ofFile);
        _ofFile.Clear();
    }

    /// <summary>The file at hand was not stored.</summary>
    public void Forget() => _ofFile.Clear();
}
