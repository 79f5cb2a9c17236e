using System.Globalization;

namespace CustomerHealth.Sources.Yaml;

/// <summary>
/// Reads the keys of one map. Every key that was asked for is known; <see cref="Done"/> reports the others.
/// A wrong value is reported and read as absent, so that one run finds all mistakes.
/// </summary>
/// <param name="map">The keys and values.</param>
/// <param name="what">What the map describes, for sentences: "a measure".</param>
/// <param name="mistakes">Where mistakes go.</param>
internal sealed class Fields(YamlMap map, string what, MistakeList mistakes)
{
    private readonly List<string> _known = [];

    public YamlMap Map => map;

    public MistakeList Mistakes => mistakes;

    /// <summary>The value of a key that may be left out; null when it was.</summary>
    public YamlNode? Find(string key)
    {
        if (!_known.Contains(key, StringComparer.Ordinal))
            _known.Add(key);
        foreach (var (name, value) in map.Entries)
        {
            if (string.Equals(name.Value, key, StringComparison.Ordinal))
                return value;
        }

        return null;
    }

    /// <summary>The value of a key that must be there; null, with a mistake, when it is not.</summary>
    public YamlNode? Require(string key)
    {
        var found = Find(key);
        if (found is null)
            mistakes.Add(map, YamlFault.MissingKey, $"{what} must have the key '{key}'");
        return found;
    }

    public string? Text(string key) => TextOf(Find(key), key);

    public string? RequiredText(string key) => TextOf(Require(key), key);

    public double? Number(string key, Limits limits) => NumberOf(Find(key), key, limits);

    public int? Whole(string key, Limits limits)
    {
        var node = Find(key);
        if (NumberOf(node, key, limits) is not { } number)
            return null;
        if (number == Math.Truncate(number) && Math.Abs(number) <= int.MaxValue)
            return (int)number;
        mistakes.Add(node!, YamlFault.WrongType, $"'{key}' must be a whole number, not {node!.What}");
        return null;
    }

    /// <summary>One of a few words; null when left out or, with a mistake, when none of them.</summary>
    public T? Word<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : struct => WordOf(Find(key), key, words);

    public T? RequiredWord<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : struct => WordOf(Require(key), key, words);

    /// <summary>The map under a key; null when left out or, with a mistake, when it is no map.</summary>
    public Fields? Inner(string key, string innerWhat)
    {
        var node = Find(key);
        if (node is null)
            return null;
        if (node is YamlMap inner)
            return new Fields(inner, innerWhat, mistakes);
        mistakes.Add(node, YamlFault.WrongType, $"'{key}' must be a set of keys, not {node.What}");
        return null;
    }

    /// <summary>The items of the list under a key; none when left out or, with a mistake, when it is no list.</summary>
    public IReadOnlyList<YamlNode> Items(string key)
    {
        var node = Find(key);
        if (node is YamlList list)
            return list.Items;
        if (node is not null)
            mistakes.Add(node, YamlFault.WrongType, $"'{key}' must be a list ('- ' lines or [ ]), not {node.What}");
        return [];
    }

    /// <summary>The maps of the list under a key; an item that is no map is reported.</summary>
    public IEnumerable<Fields> Maps(string key, string itemWhat)
    {
        foreach (var item in Items(key))
        {
            if (item is YamlMap inner)
                yield return new Fields(inner, itemWhat, mistakes);
            else
                mistakes.Add(item, YamlFault.WrongType, $"each item of '{key}' must be a set of keys, not {item.What}");
        }
    }

    /// <summary>Call last: reports keys that were not asked for and keys that stand twice.</summary>
    public void Done()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, _) in map.Entries)
        {
            if (!seen.Add(key.Value))
                mistakes.Add(key, YamlFault.DuplicateKey, $"the key '{key.Value}' stands twice in {what}; leave one");
            else if (!_known.Contains(key.Value, StringComparer.Ordinal))
                mistakes.Add(key, YamlFault.UnknownKey, $"'{key.Value}' is not a key of {what}; {Nearest.Hint(key.Value, _known)}");
        }
    }

    public string? TextOf(YamlNode? node, string key)
    {
        if (node is null or YamlText { IsEmpty: false })
            return (node as YamlText)?.Value.Trim();
        mistakes.Add(node, YamlFault.WrongType, $"'{key}' must be a text, not {node.What}");
        return null;
    }

    private double? NumberOf(YamlNode? node, string key, Limits limits)
    {
        if (node is null)
            return null;
        if (node is not YamlText { IsEmpty: false } text
            || !double.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number))
        {
            mistakes.Add(node, YamlFault.WrongType, $"'{key}' must be a number such as 3 or 0.5, not {node.What}");
            return null;
        }

        if (limits.Allow(number))
            return number;
        mistakes.Add(node, YamlFault.OutOfRange, $"'{key}' is {text.Value}; it must be {limits.Words}");
        return null;
    }

    private T? WordOf<T>(YamlNode? node, string key, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (TextOf(node, key) is not { } text)
            return null;
        if (words.TryGetValue(text, out var value))
            return value;
        mistakes.Add(node!, YamlFault.BadWord, $"'{key}' is '{text}'; {Nearest.Hint(text, words.Keys)}");
        return null;
    }
}
