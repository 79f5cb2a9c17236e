using NodaTime;

namespace CustomerHealth.Core.Commands.Why;

/// <summary>What was asked.</summary>
/// <param name="View">The view as typed; null for all.</param>
/// <param name="Since">The first day.</param>
/// <param name="Mistake">What is wrong with the words, in a sentence; null when nothing is.</param>
internal sealed record WhyRequest(string? View, LocalDate Since, string? Mistake = null);
