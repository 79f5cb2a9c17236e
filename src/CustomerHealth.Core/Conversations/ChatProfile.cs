namespace CustomerHealth.Core.Conversations;

/// <summary>What a platform says of one of its users.</summary>
/// <param name="Name">The name shown.</param>
/// <param name="Email">The address that the platform has confirmed; null when it tells none.</param>
/// <param name="IsOutsider">A guest, or a user of another organisation.</param>
public sealed record ChatProfile(string Name, string? Email, bool IsOutsider);
