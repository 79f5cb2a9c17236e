namespace CustomerHealth.Bot.Reports;

/// <summary>What may be asked of a document on the command line.</summary>
[Flags]
internal enum ReportInput
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>One account, or with <c>--all</c> each.</summary>
    Account = 1,

    /// <summary>A person.</summary>
    Person = 2,

    /// <summary>A pod.</summary>
    Pod = 4,

    /// <summary>A quarter.</summary>
    Quarter = 8,

    /// <summary>The day to look from.</summary>
    AsOf = 16,

    /// <summary>A file with what the store does not hold.</summary>
    Data = 32,
}
