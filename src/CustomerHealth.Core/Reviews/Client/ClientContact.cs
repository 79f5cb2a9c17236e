namespace CustomerHealth.Core.Reviews.Client;

/// <summary>Someone the client can turn to.</summary>
/// <param name="Name">Full name.</param>
/// <param name="For">What to turn to them for.</param>
/// <param name="Reach">Address or number; empty when not said.</param>
public sealed record ClientContact(string Name, string For, string Reach);
