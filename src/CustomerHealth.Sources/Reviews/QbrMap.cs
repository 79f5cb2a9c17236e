using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Reviews;
using NodaTime.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CustomerHealth.Sources.Reviews;

/// <summary>Reads one mapping of the file key by key; a key that nobody asked for is a mistake.</summary>
internal sealed class QbrMap
{
    private static readonly Dictionary<string, bool> Flags = new(StringComparer.Ordinal) { ["false"] = false, ["true"] = true };

    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly QbrNotes _notes;
    private readonly YamlNode _node;

    public QbrMap(YamlNode node, QbrNotes notes)
    {
        _node = node;
        _notes = notes;
        if (node is not YamlMappingNode map)
        {
            notes.Add(node.Start, "Keys with values are expected here.");
            return;
        }

        foreach (var (key, value) in map.Children)
        {
            if (key is YamlScalarNode { Value: { } name })
                _values[name] = value;
            else
                notes.Add(key.Start, "A key is a word.");
        }
    }

    private bool Has(string key) => _values.ContainsKey(key);

    /// <summary>Where a key's value stands, or one of its rows; of a key that is not there, where the mapping stands.</summary>
    public Mark MarkOf(string key, int? row = null) => _values.GetValueOrDefault(key) switch
    {
        YamlSequenceNode rows when row is { } index && index < rows.Children.Count => rows.Children[index].Start,
        { } node => node.Start,
        null => _node.Start,
    };

    public string? OptionalText(string key)
    {
        if (Take(key) is not { } node)
            return null;
        if (node is YamlScalarNode { Value: { } text } && text.Trim().Length > 0)
            return text.Trim();

        _notes.Add(node.Start, $"'{key}' is a text.");
        return null;
    }

    public string Text(string key)
    {
        if (!Has(key))
            _notes.Add(_node.Start, $"'{key}' is missing.");
        return OptionalText(key) ?? "";
    }

    public int Whole(string key)
    {
        var text = Text(key);
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 100_000)
            return number;
        if (text.Length > 0)
            _notes.Add(MarkOf(key), $"'{text}' is not a whole number: '{key}' is one, below 100,000.");
        return 0;
    }

    public T Parsed<T>(string key, IPattern<T> pattern, string example)
        where T : struct
    {
        var text = Text(key);
        var result = pattern.Parse(text);
        if (!result.Success && text.Length > 0)
            _notes.Add(MarkOf(key), $"'{text}' is not understood: '{key}' is written like {example}.");
        return result.Success ? result.Value : default;
    }

    /// <summary>The same for a key that may be left out; null then, and when it is not understood.</summary>
    public T? OptionalParsed<T>(string key, IPattern<T> pattern, string example)
        where T : struct
    {
        if (!Has(key))
        {
            _asked.Add(key);
            return null;
        }

        return Parsed(key, pattern, example);
    }

    /// <summary>true or false; false when it is left out.</summary>
    public bool Flag(string key) => Choice(key, OptionalText(key), Flags, MarkOf(key));

    /// <summary>A quarter; any other text is noted as a mistake.</summary>
    public Quarter Quarter(string key)
    {
        var text = Text(key);
        if (text.Length > 0 && Core.Reviews.Quarter.Parse(text) is null)
            _notes.Add(MarkOf(key), $"'{text}' is not a quarter: it is written like 2026-Q3.");
        return Core.Reviews.Quarter.Parse(text) ?? new Quarter(1, 1);
    }

    /// <summary>A list of texts.</summary>
    public ImmutableArray<string> Words(string key) => Rows(key, row => Word(row, key));

    /// <summary>The text that a row is; empty when it is none, which is noted as a mistake.</summary>
    public string Word(YamlNode row, string key)
    {
        if (row is YamlScalarNode { Value: { } word } && word.Trim().Length > 0)
            return word.Trim();

        _notes.Add(row.Start, $"A row of '{key}' is a text.");
        return "";
    }

    public T Choice<T>(string key, string? text, IReadOnlyDictionary<string, T> known, Mark mark)
    {
        if (text is not null && known.TryGetValue(text, out var value))
            return value;
        if (text is not null)
            _notes.Add(mark, $"'{text}' is no value of '{key}'; there are {string.Join(", ", known.Keys)}.");
        return known.Values.First();
    }

    public ImmutableArray<T> Rows<T>(string key, Func<YamlNode, T> read)
    {
        switch (Take(key))
        {
            case YamlSequenceNode rows:
                return [.. rows.Children.Select(read)];
            case { } other:
                _notes.Add(other.Start, $"'{key}' is a list: one '- ' for each row.");
                return [];
            case null:
                _notes.Add(_node.Start, $"'{key}' is missing.");
                return [];
        }
    }

    /// <summary>The same for a list that may be left out; null then, which is not the same as an empty list.</summary>
    public ImmutableArray<T>? OptionalRows<T>(string key, Func<YamlNode, T> read)
    {
        if (Has(key))
            return Rows(key, read);

        _asked.Add(key);
        return null;
    }

    public QbrMap Map(string key)
    {
        if (Take(key) is { } node)
            return new QbrMap(node, _notes);

        _notes.Add(_node.Start, $"'{key}' is missing.");
        return new QbrMap(new YamlMappingNode(), _notes);
    }

    /// <summary>Reports the keys that were not asked for.</summary>
    public void Close()
    {
        var map = _node as YamlMappingNode;
        foreach (var key in _values.Keys.Where(k => !_asked.Contains(k)))
        {
            var place = map!.Children.Keys.First(k => k is YamlScalarNode { Value: { } name } && string.Equals(name, key, StringComparison.Ordinal));
            var hint = NearName.Hint(key, _asked);
            _notes.Add(place.Start, $"'{key}' is not a key here{(hint.Length > 0 ? hint : $"; there are {string.Join(", ", _asked)}.")}");
        }
    }

    private YamlNode? Take(string key)
    {
        _asked.Add(key);
        return _values.GetValueOrDefault(key);
    }
}
