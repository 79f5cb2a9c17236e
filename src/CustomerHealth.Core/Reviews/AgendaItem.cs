namespace CustomerHealth.Core.Reviews;

/// <summary>One point of an agenda.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Minutes">How long it takes; above 0.</param>
/// <param name="Owner">Name of who leads it; null for a break.</param>
/// <param name="Kind">Talk, decision or break.</param>
public sealed record AgendaItem(string Topic, int Minutes, string? Owner, AgendaKind Kind);
