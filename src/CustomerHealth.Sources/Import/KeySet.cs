namespace CustomerHealth.Sources.Import;

/// <summary>Keys of one kind that rows may refer to: those in the store, and those of the file at hand once it is stored.</summary>
/// <param name="known">Keys in the store.</param>
internal sealed class KeySet(IEnumerable<string> known)
{
    private readonly HashSet<string> _known = new(known, StringComparer.Ordinal);
    private readonly Dictionary<string, long> _ofFile = new(StringComparer.Ordinal);

    public bool IsKnown(string key) => _known.Contains(key);

    /// <summary>The line on which the key first stood in a good row of the file at hand; null when it did not.</summary>
    public long? LineOf(string key) => _ofFile.TryGetValue(key, out var line) ? line : null;

    /// <summary>A good row of the file at hand has the key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="line">The line the row begins on; the first one counts.</param>
    public void Add(string key, long line) => _ofFile.TryAdd(key, line);

    /// <summary>The file at hand was stored, or would have been.</summary>
    public void Keep()
    {
        _known.UnionWith(_ofFile.Keys);
        _ofFile.Clear();
    }

    /// <summary>The file at hand was not stored.</summary>
    public void Forget() => _ofFile.Clear();
}
