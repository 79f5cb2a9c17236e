namespace CustomerHealth.Core.Reporting;

/// <summary>What a report is about.</summary>
public enum ReportSubjectKind
{
    /// <summary>All accounts.</summary>
    All,

    /// <summary>One account.</summary>
    Account,

    /// <summary>The accounts of a pod.</summary>
    Pod,

    /// <summary>One person, or the accounts that this person answers for.</summary>
    Person,

    /// <summary>What a file says.</summary>
    Data,
}
