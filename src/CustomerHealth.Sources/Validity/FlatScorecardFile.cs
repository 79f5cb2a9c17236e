using System.Collections.Frozen;
using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Validity.Flat;
using CustomerHealth.Sources.Yaml;

namespace CustomerHealth.Sources.Validity;

/// <summary>Reads the scorecard of a flat file (JSON, or the same keys as YAML). Keys that nobody reads are passed over.</summary>
public sealed class FlatScorecardFile
{
    private const string Prefix = "CHV";
    private const string What = "the scorecard";

    private readonly MistakeList _mistakes;
    private readonly FlatMeasureReader _measures;

    private FlatScorecardFile(string path)
    {
        _mistakes = new MistakeList(path, Prefix);
        _measures = new FlatMeasureReader(_mistakes);
    }

    /// <summary>Reads and checks it.</summary>
    public static FlatScorecardLoad Load(string path)
    {
        var file = new FlatScorecardFile(path);
        var scorecard = TextFile.Read(path, file._mistakes) is { } text && file.Tree(text) is { } root ? file.Read(new Fields(root, What, file._mistakes)) : null;
        return file._mistakes.IsEmpty ? new(scorecard, []) : new(null, file._mistakes.Found);
    }

    private YamlMap? Tree(string text) => text.TrimStart() is ['{' or '[', ..] ? JsonTree.Read(text, _mistakes) : YamlTree.Read(text, _mistakes);

    private FlatScorecard? Read(Fields fields)
    {
        if (fields.Find("label") is null && fields.Find("view") is { } ours)
        {
            _mistakes.Add(ours, (int)FlatFault.OfTheStore, "this is a view of templates/scorecards, which is for the store: run backtest without --scorecard, or write a scorecard with 'label', 'groups' and 'views' for the flat file");
            return null;
        }

        var (label, positive) = Label(fields);
        var groups = Groups(fields);
        return new FlatScorecard
        {
            Dataset = Optional(fields, "dataset") ?? Path.GetFileNameWithoutExtension(_mistakes.File),
            File = Optional(fields, "file"),
            Id = Optional(fields, "id"),
            Label = label,
            Positive = positive,
            Numeric = Names(fields, "numeric"),
            Categorical = Names(fields, "categorical"),
            Leaks = Names(fields, "leak_columns"),
            Points = Points(fields),
            Bands = Bands(fields),
            Groups = groups,
            Views = Views(fields, groups),
            MissingAs = MissingAs(fields),
            Survival = Survival(fields),
        };
    }

    private (string Column, ImmutableArray<string> Positive) Label(Fields fields)
    {
        fields.Require("label");
        if (fields.Inner("label", "'label'") is not { } label)
            return ("", []);

        var column = label.Require("column") is { } node ? RawText.Of(node, "column", _mistakes) : null;
        var positive = label.Require("positive") is null ? [] : Texts(label, "positive");
        if (label.Find("positive") is YamlList { Items: [] } none)
            _mistakes.Add(none, (int)FlatFault.Nothing, "'positive' must hold at least one text that means churned");
        return (column ?? "", positive);
    }

    private ImmutableArray<FlatGroup> Groups(Fields fields)
    {
        var groups = ImmutableArray.CreateBuilder<FlatGroup>();
        foreach (var (key, value) in Entries(fields, "groups"))
        {
            var inner = new Fields(new YamlMap([(key, value)], key.Line, key.Column), "a group", _mistakes);
            ImmutableArray<FlatMeasure> measures = [.. inner.Maps(key.Value, "a measure").Select(_measures.Read)];
            if (value is YamlList { Items: [] })
                _mistakes.Add(value, (int)FlatFault.Nothing, $"the group '{key.Value}' must have at least one measure");
            groups.Add(new FlatGroup(key.Value, measures));
        }

        return groups.ToImmutable();
    }

    private ImmutableArray<FlatView> Views(Fields fields, ImmutableArray<FlatGroup> groups)
    {
        var views = ImmutableArray.CreateBuilder<FlatView>();
        foreach (var (key, value) in Entries(fields, "views"))
        {
            var inner = new Fields(new YamlMap([(key, value)], key.Line, key.Column), "a view", _mistakes);
            var names = Texts(inner, key.Value);
            if (value is YamlList { Items: [] })
                _mistakes.Add(value, (int)FlatFault.Nothing, $"the view '{key.Value}' must have at least one group");
            foreach (var name in names.Where(name => !groups.Any(g => string.Equals(g.Name, name, StringComparison.Ordinal))))
                _mistakes.Add(value, (int)FlatFault.NoSuchGroup, $"the view '{key.Value}' names the group '{name}', which is not there; {Nearest.Hint(name, groups.Select(g => g.Name))}");
            views.Add(new FlatView(key.Value, names));
        }

        return views.ToImmutable();
    }

    private IReadOnlyList<(YamlText Key, YamlNode Value)> Entries(Fields fields, string key)
    {
        fields.Require(key);
        if (fields.Inner(key, $"'{key}'") is not { } inner)
            return [];
        if (inner.Map.Entries.IsEmpty)
            _mistakes.Add(inner.Map, (int)FlatFault.Nothing, $"'{key}' must have at least one entry");
        foreach (var twice in inner.Map.Entries.GroupBy(e => e.Key.Value, StringComparer.Ordinal).Where(g => g.Count() > 1))
            _mistakes.Add(twice.Last().Key, YamlFault.DuplicateKey, $"'{twice.Key}' stands twice in '{key}'; leave one");
        return [.. inner.Map.Entries.DistinctBy(e => e.Key.Value, StringComparer.Ordinal)];
    }

    private static FlatPoints Points(Fields fields) => fields.Inner("points", "'points'") is { } points
        ? new(points.Number("green", Limits.Points) ?? 100, points.Number("yellow", Limits.Points) ?? 50, points.Number("red", Limits.Points) ?? 0)
        : new(100, 50, 0);

    private CutPoints Bands(Fields fields)
    {
        if (fields.Inner("bands", "'bands'") is not { } bands)
            return new(75, 50);

        var cuts = new CutPoints(bands.Number("green", Limits.Points) ?? 75, bands.Number("yellow", Limits.Points) ?? 50);
        if (cuts.Green < cuts.Yellow)
            _mistakes.Add(bands.Map, YamlFault.OutOfRange, $"the band green begins at {cuts.Green}, below yellow at {cuts.Yellow}; a higher score is better");
        return cuts;
    }

    private FrozenDictionary<string, string> MissingAs(Fields fields) =>
        (fields.Inner("missing_as", "'missing_as'")?.Map.Entries ?? [])
            .DistinctBy(e => e.Key.Value, StringComparer.Ordinal)
            .ToFrozenDictionary(e => e.Key.Value, e => RawText.Of(e.Value, e.Key.Value, _mistakes) ?? "", StringComparer.Ordinal);

    private FlatSurvival? Survival(Fields fields)
    {
        if (fields.Find("survival") is null or YamlText { IsEmpty: true } || fields.Inner("survival", "'survival'") is not { } survival)
            return null;
        var (time, happened) = (survival.Require("time"), survival.Require("event"));
        return time is null || happened is null ? null : new(RawText.Of(time, "time", _mistakes) ?? "", RawText.Of(happened, "event", _mistakes) ?? "");
    }

    private string? Optional(Fields fields, string key) =>
        fields.Find(key) is { } node and not YamlText { IsEmpty: true } ? RawText.Of(node, key, _mistakes) : null;

    private ImmutableArray<string> Names(Fields fields, string key) =>
        fields.Find(key) is YamlText { IsEmpty: true } ? [] : [.. Texts(fields, key).Distinct(StringComparer.Ordinal)];

    private ImmutableArray<string> Texts(Fields fields, string key) =>
        [.. fields.Items(key).Select(item => RawText.Of(item, key, _mistakes)).OfType<string>()];
}
