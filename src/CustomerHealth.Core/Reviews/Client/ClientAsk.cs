using NodaTime;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>Something the client is asked for, so that the next quarter can go as planned.</summary>
/// <param name="What">What is asked for.</param>
/// <param name="Who">Who is asked.</param>
/// <param name="By">The last day that helps; null for no day.</param>
public sealed record ClientAsk(string What, string Who, LocalDate? By);
