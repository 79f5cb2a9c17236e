using CustomerHealth.Core.Security;
using Microsoft.Extensions.Configuration;

namespace CustomerHealth.Channels;

/// <summary>The secret keys of the settings.</summary>
internal static class ConfiguredKeys
{
    /// <summary>Null when none is configured, or one that is too short.</summary>
    public static SecretKeys? Of(IConfiguration configuration) =>
        SecretKeys.Parse(configuration[SecretKey.Setting], configuration.GetSection(SecretKeys.PreviousSetting).GetChildren().Select(one => one.Value));
}
