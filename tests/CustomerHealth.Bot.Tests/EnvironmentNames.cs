namespace CustomerHealth.Bot.Tests;

/// <summary>Settings as variables of the environment.</summary>
internal static class EnvironmentNames
{
    /// <summary>Settings of a section, named as the environment names them.</summary>
    public static IEnumerable<(string Name, string Value)> InEnvironment(this IEnumerable<(string Key, string Value)> settings, string section) =>
        settings.Select(setting => ($"{section}__{setting.Key.Replace(":", "__", StringComparison.Ordinal)}", setting.Value));
}
