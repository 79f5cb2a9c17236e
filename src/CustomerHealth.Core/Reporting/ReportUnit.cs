namespace CustomerHealth.Core.Reporting;

/// <summary>What a schedule counts in; a report goes to a recipient once in each.</summary>
public enum ReportUnit
{
    /// <summary>Each business day.</summary>
    Day,

    /// <summary>A day of each week.</summary>
    Week,

    /// <summary>About the end of each month.</summary>
    Month,

    /// <summary>About the end of each quarter of the organisation.</summary>
    Quarter,

    /// <summary>About the day of one review, which the review's file names.</summary>
    Review,
}
