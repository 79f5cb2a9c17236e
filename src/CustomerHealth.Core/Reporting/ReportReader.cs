using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.People;

namespace CustomerHealth.Core.Reporting;

/// <summary>Who a report goes to, found.</summary>
/// <param name="Name">"Mara Lindqvist"; "pod Harbour in #pod-harbour"; "#leadership"; "the reports folder".</param>
/// <param name="To">Where; null for a file, and when nobody knows.</param>
public sealed record ReportReader(string Name, ChatAddress? To)
{
    /// <summary>What may be shown there (GV-3); null where the operator answers for who reads: a channel that is no pod's, a file.</summary>
    public Rights? Rights { get; init; }

    /// <summary>The person; null when it is no single one.</summary>
    public Person? Person { get; init; }

    /// <summary>The pod; null when it is no pod's channel.</summary>
    public Pod? Pod { get; init; }

    /// <summary>True for the folder for reports.</summary>
    public bool IsFile { get; init; }
}
