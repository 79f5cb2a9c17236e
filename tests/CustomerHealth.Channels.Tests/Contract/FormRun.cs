namespace CustomerHealth.Channels.Tests.Contract;

/// <summary>How it went with a form.</summary>
/// <param name="Opened">What could be read when it opened.</param>
/// <param name="AfterFirst">What could be read in it after it was first sent.</param>
/// <param name="StayedOpen">It was still open then.</param>
/// <param name="Final">The answer at the end.</param>
internal sealed record FormRun(string Opened, string AfterFirst, bool StayedOpen, Seen Final);
