using CustomerHealth.Core.Security;

namespace CustomerHealth.Bot.Configuration;

/// <summary>Finds what is wrong with <c>Storage:SecretKey</c> and <c>Storage:PreviousSecretKeys</c>. What they are is nobody's to read.</summary>
internal static class SecretKeysCheck
{
    /// <summary>Every mistake.</summary>
    public static IEnumerable<SettingsFault> Of(IConfiguration configuration)
    {
        var current = configuration[SecretKey.Setting];
        var hasCurrent = SecretKey.TryParse(current, out var key);
        if (!string.IsNullOrWhiteSpace(current) && !hasCurrent)
            yield return new SettingsFault(SecretKey.Setting, "CHB003", $"{SecretKey.Setting} is too short; {SecretKey.Expected}.");

        var previous = configuration.GetSection(SecretKeys.PreviousSetting);
        if (!string.IsNullOrWhiteSpace(previous.Value))
            yield return new SettingsFault(SecretKeys.PreviousSetting, "CHB003", $"{SecretKeys.PreviousSetting} is a list: write {SecretKeys.PreviousSetting}:0, or [ \"…\" ] in the file.");
        var all = previous.GetChildren().ToArray();
        foreach (var one in all)
        {
            if (!SecretKey.TryParse(one.Value, out var old))
                yield return new SettingsFault(one.Path, "CHB003", $"{one.Path} is too short to have been a {SecretKey.Setting}; expected at least {SecretKey.Shortest} characters, or no entry.");
            else if (old.Id == key?.Id)
                yield return new SettingsFault(one.Path, "CHB003", $"{one.Path} is {SecretKey.Setting} itself: put the key here that it replaced, or leave the entry out.");
        }

        if (all.Length > 0 && string.IsNullOrWhiteSpace(current))
            yield return new SettingsFault(SecretKey.Setting, "CHB004", $"{SecretKey.Setting} is missing beside {SecretKeys.PreviousSetting}, which are only read with; {SecretKey.Expected}.");
    }
}
