using NodaTime;

namespace CustomerHealth.Core;

/// <summary>The firm that uses the store: one organisation per store.</summary>
/// <param name="Name">As documents print it.</param>
/// <param name="Zone">Whose days count.</param>
public sealed record Organization(string Name, DateTimeZone Zone);
