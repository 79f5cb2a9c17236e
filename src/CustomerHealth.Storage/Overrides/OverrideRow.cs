using CustomerHealth.Core.Overrides;
using CustomerHealth.Core.Scorecards;
using NodaTime;

namespace CustomerHealth.Storage.Overrides;

/// <summary>A row of <c>score_override</c> with its lift.</summary>
internal sealed class OverrideRow
{
    public long Id { get; set; }

    public string Account { get; set; } = "";

    public string Kind { get; set; } = "";

    public string View { get; set; } = "";

    public string? GroupKey { get; set; }

    public string Cap { get; set; } = "";

    public string Author { get; set; } = "";

    public string Reason { get; set; } = "";

    public long SetAt { get; set; }

    public string UntilDay { get; set; } = "";

    public long? LiftedAt { get; set; }

    public string? LiftedBy { get; set; }

    public Override ToOverride() => new()
    {
        Id = Id,
        Account = Account,
        Kind = Enum.Parse<OverrideKind>(Kind),
        View = View,
        Group = GroupKey,
        Cap = Enum.Parse<Band>(Cap),
        Author = Author,
        Reason = Reason,
        SetAt = Instant.FromUnixTimeMilliseconds(SetAt),
        Until = DayText.Read(UntilDay),
        LiftedAt = LiftedAt is { } at ? Instant.FromUnixTimeMilliseconds(at) : null,
        LiftedBy = LiftedBy,
    };
}
