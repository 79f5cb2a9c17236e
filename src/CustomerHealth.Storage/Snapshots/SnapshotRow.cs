using CustomerHealth.Core.Snapshots;

namespace CustomerHealth.Storage.Snapshots;

/// <summary>A row of <c>score_snapshot</c>.</summary>
internal sealed class SnapshotRow
{
    /// <summary>Id of the account.</summary>
    public long AccountId { get; set; }

    /// <summary>Key of the account; empty where it was not asked for.</summary>
    public string Account { get; set; } = "";

    /// <summary>The day, <c>yyyy-MM-dd</c>.</summary>
    public string Day { get; set; } = "";

    /// <summary>Version of the scorecard.</summary>
    public string Scorecard { get; set; } = "";

    /// <summary>The figures.</summary>
    public string Body { get; set; } = "";

    /// <summary>The row as Core takes it.</summary>
    public StoredScores Of(string account) => new(account, DayText.Read(Day), Scorecard, Body);
}
