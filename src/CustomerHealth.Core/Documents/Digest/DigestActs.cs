using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Audit;

namespace CustomerHealth.Core.Documents.Digest;

/// <summary>What people changed by hand in the week: caps, values that were set, contacts that were logged (CH-7). Imports are not by hand.</summary>
internal sealed class DigestActs
{
    private const string AccountMark = "account:";
    private const string Import = "import";
    private const int Most = 6;
    private readonly WeeklyDigestInput _input;
    private readonly ImmutableArray<(AuditEntry Entry, string Account)> _acts;

    public DigestActs(WeeklyDigestInput input)
    {
        _input = input;
        _acts =
        [
            .. input.Acts.Where(IsByHand).Where(e => input.Request.Week.Seen.Contains(e.At))
                .Select(e => (Entry: e, Account: input.Find(e.Subject[AccountMark.Length..])?.Account.Name))
                .Where(act => act.Account is not null).Select(act => (act.Entry, act.Account!)),
        ];
    }

    /// <summary>How many.</summary>
    public int Count => _acts.Length;

    /// <summary>How many more there are than <see cref="Rows"/> shows.</summary>
    public int More => Math.Max(0, Count - Most);

    /// <summary>Rows of the table, the newest first.</summary>
    public ImmutableArray<Dictionary<string, object?>> Rows => [.. _acts.Take(Most).Select(act => Row(act.Entry, act.Account))];

    private static bool IsByHand(AuditEntry entry) =>
        entry.Subject.StartsWith(AccountMark, StringComparison.Ordinal) && entry.Act != Import && !entry.Place.StartsWith($"{Import}:", StringComparison.Ordinal);

    private Dictionary<string, object?> Row(AuditEntry entry, string account) => new(StringComparer.Ordinal)
    {
        ["when"] = entry.At.InZone(_input.Request.Week.Zone).Date.ToString("ddd d MMM", CultureInfo.InvariantCulture),
        ["account"] = account,
        ["act"] = AuditWords.Act(entry),
        ["change"] = AuditWords.Change(entry),
        ["by"] = _input.Reader.NameOf(entry.Actor),
    };
}
