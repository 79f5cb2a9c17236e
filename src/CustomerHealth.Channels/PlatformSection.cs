using Microsoft.Extensions.Configuration;

namespace CustomerHealth.Channels;

/// <summary>Says of the settings of a platform whether it is served.</summary>
public static class PlatformSection
{
    extension(IConfigurationSection section)
    {
        /// <summary>No key is set: the platform is off, its endpoints answer 404, and nothing else of the section is looked at.</summary>
        public bool IsOff => section.AsEnumerable().All(key => string.IsNullOrWhiteSpace(key.Value));
    }
}
