namespace CustomerHealth.Core.Scorecards;

/// <summary>What a window makes of the readings in it.</summary>
public enum Take
{
    /// <summary>The newest value.</summary>
    Last,

    /// <summary>How many readings there are.</summary>
    Count,

    /// <summary>The sum.</summary>
    Sum,

    /// <summary>The arithmetic mean.</summary>
    Mean,

    /// <summary>The median; of an even number, the mean of the middle two.</summary>
    Median,

    /// <summary>The smallest.</summary>
    Min,

    /// <summary>The largest.</summary>
    Max,

    /// <summary>Whole days since the newest reading.</summary>
    DaysSince,
}
