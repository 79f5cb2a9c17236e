using System.Collections.Frozen;
using System.Collections.Immutable;
using CustomerHealth.Sources.Import;
using CustomerHealth.Sources.Import.Kinds;
using CustomerHealth.Sources.Yaml;
using NodaTime;

namespace CustomerHealth.Sources.Mapping;

/// <summary>Reads a mapping file: which columns of a foreign CSV file become accounts, observations and outcomes.</summary>
internal sealed class MappingFile
{
    public const string Prefix = "CHM";

    private static readonly ImmutableArray<string> Attributes =
    [
        "name", "aliases", "industry", "segment", "region", "tier", "mrr", "start", "renewal", "lifecycle", "pod", "owner", "timezone", "calendar",
    ];

    // Only the form of a constant is checked here, which no zone changes.
    private readonly Times _times = new(DateTimeZone.Utc);
    private readonly ImmutableArray<YamlText>.Builder _columns = ImmutableArray.CreateBuilder<YamlText>();
    private readonly MistakeList _mistakes;

    private MappingFile(string path) => _mistakes = new MistakeList(path, Prefix);

    /// <summary>Reads and checks a mapping file.</summary>
    public static MappingLoad Load(string path)
    {
        var file = new MappingFile(path);
        if (TextFile.Read(path, file._mistakes) is not { } text || YamlTree.Read(text, file._mistakes) is not { } root)
            return new MappingLoad(null, file._mistakes.Found);

        var plan = file.Read(new Fields(root, "a mapping", file._mistakes));
        return file._mistakes.IsEmpty ? new MappingLoad(plan, []) : new MappingLoad(null, file._mistakes.Found);
    }

    private MappingPlan Read(Fields fields)
    {
        var key = ReadColumn(fields, "key");
        var accounts = fields.Inner("accounts", "'accounts'");
        var observations = fields.Inner("observations", "'observations'");
        var outcomes = fields.Inner("outcomes", "'outcomes'");
        if (fields.Find("accounts") is null && fields.Find("observations") is null && fields.Find("outcomes") is null)
            _mistakes.Add(fields.Map, (int)MappingFault.NothingMapped, "the mapping must have 'accounts', 'observations' or 'outcomes'");

        var plan = new MappingPlan
        {
            File = _mistakes.File,
            Key = key,
            Accounts = accounts is null ? null : ReadAccounts(accounts),
            Observations = observations is null ? null : ReadObservations(observations),
            Outcomes = outcomes is null ? null : ReadOutcomes(outcomes),
            Columns = [],
        };
        fields.Done();
        return plan with { Columns = _columns.ToImmutable() };
    }

    private FrozenDictionary<string, Cell> ReadAccounts(Fields fields)
    {
        var cells = new Dictionary<string, Cell>(StringComparer.Ordinal);
        foreach (var name in Attributes)
        {
            var cell = ReadCell(fields, name, isTime: name is "start" or "renewal");
            if (cell is null)
                continue;
            cells[name] = cell;
            if (name is "lifecycle" && cell.Constant is { } word && !Lifecycles.Words.Contains(word, StringComparer.Ordinal))
                _mistakes.Add(fields.Find(name)!, (int)MappingFault.BadConstant, $"'lifecycle' is '{word}'; {Nearest.Hint(word, Lifecycles.Words)}");
        }

        fields.Done();
        return cells.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private ObservationMap ReadObservations(Fields fields)
    {
        fields.Require("at");
        fields.Require("source");
        var at = ReadCell(fields, "at", isTime: true);
        var source = ReadCell(fields, "source", isTime: false);
        var id = ReadCell(fields, "id", isTime: false);
        ImmutableArray<string> na = [.. fields.Items("na").Select(item => fields.TextOf(item, "na")).OfType<string>()];
        fields.Require("measures");
        var measures = ImmutableArray.CreateBuilder<(string Measure, string Column)>();
        foreach (var (key, value) in fields.Inner("measures", "'measures'")?.Map.Entries ?? [])
        {
            if (!Scorecards.Keys.IsMeasure(key.Value))
                _mistakes.Add(key, (int)MappingFault.BadMeasure, $"'{key.Value}' {Scorecards.Keys.WhyNoMeasure(key.Value)}");
            if (measures.Any(other => other.Measure.Equals(key.Value, StringComparison.Ordinal)))
                _mistakes.Add(key, YamlFault.DuplicateKey, $"'{key.Value}' stands twice in 'measures'; leave one");
            if (fields.TextOf(value, key.Value) is { } column)
            {
                measures.Add((key.Value, column));
                _columns.Add((YamlText)value);
            }
        }

        fields.Done();
        var none = new Cell(null, "", null);
        return new ObservationMap(at ?? none, source ?? none, id, na, measures.ToImmutable());
    }

    private OutcomeMap ReadOutcomes(Fields fields)
    {
        var column = ReadColumn(fields, "column");
        fields.Require("positive");
        ImmutableArray<string> positive = [.. fields.Items("positive").Select(item => fields.TextOf(item, "positive")).OfType<string>()];
        var happened = fields.RequiredText("event") ?? "";
        if (happened.Length > 0 && !OutcomesFile.Events.Contains(happened, StringComparer.Ordinal))
            _mistakes.Add(fields.Find("event")!, YamlFault.BadWord, $"'event' is '{happened}'; {Nearest.Hint(happened, OutcomesFile.Events)}");
        fields.Require("date");
        var date = ReadCell(fields, "date", isTime: true);
        fields.Done();
        return new OutcomeMap(column, positive, happened, date ?? new Cell(null, "", null));
    }

    private string ReadColumn(Fields fields, string key)
    {
        var column = fields.RequiredText(key);
        if (column is not null)
            _columns.Add((YamlText)fields.Find(key)!);
        return column ?? "";
    }

    private Cell? ReadCell(Fields outer, string key, bool isTime)
    {
        if (outer.Inner(key, $"'{key}'") is not { } fields)
            return null;

        var column = fields.Text("column");
        var constant = fields.Text("constant");
        var format = fields.Text("format");
        fields.Done();
        if (column is null == constant is null)
            _mistakes.Add(fields.Map, (int)MappingFault.NotOneSource, $"'{key}' needs one of 'column' and 'constant', as in {{ column: name of the column }}");
        if (column is not null)
            _columns.Add((YamlText)fields.Find("column")!);
        if (format is not null && !(isTime && column is not null))
            _mistakes.Add(fields.Find("format")!, (int)MappingFault.BadFormat, "'format' is for dates and times from a column; leave it out");
        if (isTime && constant is not null && _times.ReadInstant(constant) is null)
            _mistakes.Add(fields.Find("constant")!, (int)MappingFault.BadConstant, $"'{constant}' is not a date or time; {Times.Allowed}");
        return new Cell(column, constant, format);
    }
}
