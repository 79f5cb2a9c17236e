namespace CustomerHealth.Core.HeldFiles;

/// <summary>Names the act by which a file is taken.</summary>
/// <param name="Key">The key of the request: the same when it is worked on again.</param>
/// <param name="In">What the platform calls the message with the offer, of which there may be two; null when it does not say.</param>
public readonly record struct FileAct(string Key, string? In);
