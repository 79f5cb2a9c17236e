using NodaTime;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>One question and what waiting for its answer cost.</summary>
/// <param name="Question">The question.</param>
/// <param name="Due">The day its answer was due.</param>
/// <param name="Lost">Business days of the quarter after that until the answer.</param>
public sealed record ClientWait(ClientQuestion Question, LocalDate Due, int Lost);
