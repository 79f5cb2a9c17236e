namespace CustomerHealth.Core.Conversations;

/// <summary>How something was asked, as far as it decides who sees the answer.</summary>
/// <param name="By">By what act.</param>
/// <param name="IsDirect">In the bot's own conversation with one person.</param>
/// <param name="IsSeenByOthers">Others see the message that was pressed; false where there is none.</param>
public readonly record struct Asking(AskedBy By, bool IsDirect = false, bool IsSeenByOthers = false);
