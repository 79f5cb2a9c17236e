namespace CustomerHealth.Core.Reporting;

/// <summary>What came of a wish.</summary>
/// <param name="Delivery">What is to be made; null when nothing is.</param>
/// <param name="Reader">Who gets it; null when that is nobody.</param>
/// <param name="Why">Why nothing is made; null when something is, or when the same request has asked already.</param>
public sealed record ReportAsked(ReportDelivery? Delivery, ReportReader? Reader, string? Why)
{
    /// <summary>True when the reader must not have it, or there is no such subject: <see cref="Why"/> then names what only an operator may read.</summary>
    public bool IsRefused { get; init; }
}
