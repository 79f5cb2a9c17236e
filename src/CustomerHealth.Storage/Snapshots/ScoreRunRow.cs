using CustomerHealth.Core.Snapshots;
using NodaTime;

namespace CustomerHealth.Storage.Snapshots;

/// <summary>A row of <c>score_run</c>.</summary>
internal sealed class ScoreRunRow
{
    /// <summary>The day, <c>yyyy-MM-dd</c>.</summary>
    public string Day { get; set; } = "";

    /// <summary>Version of the scorecard.</summary>
    public string Scorecard { get; set; } = "";

    /// <summary>When it was written, Unix milliseconds.</summary>
    public long At { get; set; }

    /// <summary>Accounts scored.</summary>
    public int Accounts { get; set; }

    /// <summary>Accounts written.</summary>
    public int Written { get; set; }

    /// <summary>The run.</summary>
    public ScoreRun ToRun() => new(DayText.Read(Day), Scorecard, Instant.FromUnixTimeMilliseconds(At), Accounts, Written);
}
