namespace CustomerHealth.Bot.Configuration;

/// <summary>One fault of the settings, before it is known where it stands.</summary>
/// <param name="Key">The setting, with colons.</param>
/// <param name="Code">As in <see cref="SettingsMistake"/>.</param>
/// <param name="Sentence">What is wrong, and what to write instead.</param>
internal sealed record SettingsFault(string Key, string Code, string Sentence);
