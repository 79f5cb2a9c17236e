using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Import;
using CustomerHealth.Core.Observations;
using CustomerHealth.Sources.Import;
using NodaTime;

namespace CustomerHealth.Sources.Mapping;

/// <summary>A foreign CSV file, read through a mapping: a row may become an account, observations and an outcome.</summary>
internal sealed class MappedFile(MappingPlan plan, ImportContext context) : FileKind
{
    private readonly AccountVersions _versions = new(context);
    private readonly Dictionary<string, Account> _latest = new(StringComparer.Ordinal);

    public override ImmutableArray<string> Required { get; } = [.. plan.Columns.Select(column => column.Value.Trim()).Distinct(StringComparer.Ordinal)];

    public override ImmutableArray<string> Optional => [];

    public override bool IsClosed => false;

    public override void Read(Row row, List<ImportRecord> records)
    {
        var key = plan.Accounts is null
            ? row.RequiredReference(plan.Key, context.Accounts, "account")
            : row.RequiredKey(plan.Key);
        var account = plan.Accounts is null ? null : ReadAccount(row, key);
        var at = ReadObservations(row, key, records);
        ReadOutcome(row, key, records);
        if (row.IsGood && account is not null)
            AddAccount(row, account, plan.Observations?.At.Column is null ? null : at, records);
    }

    private void AddAccount(Row row, Account account, Instant? at, List<ImportRecord> records)
    {
        context.Accounts.Add(account.Key, row.Line);
        if (_latest.TryGetValue(account.Key, out var before) && before == account)
            return;
        _latest[account.Key] = account;
        records.Insert(0, _versions.Next(account, at));
    }

    private Account ReadAccount(Row row, string key) => new()
    {
        Key = key,
        Name = Text(row, "name") ?? key,
        Aliases = [.. (Text(row, "aliases") ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        Industry = Text(row, "industry"),
        Segment = Text(row, "segment"),
        Region = Text(row, "region"),
        Tier = Text(row, "tier"),
        Mrr = Cell("mrr") is { } mrr && mrr.Text(row) is { } amount ? row.AmountOf(mrr.Name, amount) : null,
        Start = Cell("start")?.Date(row, context.Times),
        Renewal = Cell("renewal")?.Date(row, context.Times),
        Lifecycle = Lifecycles.Of(Cell("lifecycle") is { } cell && cell.Text(row) is { } word ? row.WordOf(cell.Name, word, Lifecycles.Words) : null),
        Pod = Reference(row, "pod", context.Pods, "pod"),
        Owner = Reference(row, "owner", context.People, "person"),
        TimeZone = Cell("timezone") is { } zone ? row.ZoneOf(zone.Name, zone.Text(row)) : null,
        Calendar = Text(row, "calendar"),
    };

    private Cell? Cell(string attribute) => plan.Accounts?.GetValueOrDefault(attribute);

    private string? Text(Row row, string attribute) => Cell(attribute)?.Text(row);

    private string? Reference(Row row, string attribute, KeySet keys, string noun)
    {
        if (Cell(attribute) is not { } cell || cell.Text(row) is not { } key)
            return null;
        row.CheckReference(cell.Name, key, keys, noun);
        return key;
    }

    private Instant? ReadObservations(Row row, string key, List<ImportRecord> records)
    {
        if (plan.Observations is not { } map)
            return null;

        var at = map.At.Time(row, context.Times);
        if (at is null)
            row.Refuse(map.At.Name, "is empty; a value is required");
        context.NoteAhead(row, map.At.Name, at);
        var source = map.Source.Required(row);
        var id = map.Id?.Required(row);
        foreach (var (measure, column) in map.Measures)
        {
            if (row.Text(column) is not { } value)
                continue;
            records.Add(new ObservationRecord(new Observation
            {
                Account = key,
                Measure = measure,
                At = at ?? default,
                KnownAt = at ?? default,
                Value = map.NotApplicable.Contains(value, StringComparer.Ordinal) ? Observation.NotApplicable : value,
                Source = source,
                Id = id is not null && map.Measures.Length > 1 ? $"{id}:{measure}" : id,
            }));
        }

        return at;
    }

    private void ReadOutcome(Row row, string key, List<ImportRecord> records)
    {
        if (plan.Outcomes is not { } map || row.Text(map.Column) is not { } text || !map.Positive.Contains(text, StringComparer.Ordinal))
            return;
        if (map.Date.Date(row, context.Times) is not { } date)
        {
            row.Refuse(map.Date.Name, "is empty; a value is required");
            return;
        }

        context.NoteAhead(row, map.Date.Name, date);
        records.Add(new OutcomeRecord(key, date, map.Event));
    }
}
