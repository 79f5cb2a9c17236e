using NodaTime;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>A question whose answer work waited for (GC-11).</summary>
/// <param name="What">The question, in words for the client.</param>
/// <param name="Who">Who was asked.</param>
/// <param name="Asked">The day it was asked.</param>
/// <param name="Answered">The day it was answered; null while it is open.</param>
public sealed record ClientQuestion(string What, string Who, LocalDate Asked, LocalDate? Answered);
