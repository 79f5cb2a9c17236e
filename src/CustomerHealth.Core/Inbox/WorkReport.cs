namespace CustomerHealth.Core.Inbox;

/// <summary>What came of one piece of work.</summary>
/// <param name="Work">The work.</param>
/// <param name="Failed">What is noted of it when it failed; null when it is done.</param>
/// <param name="Fault">What was thrown; null when nothing was.</param>
public sealed record WorkReport(LeasedWork Work, FailedWork? Failed, Exception? Fault);
