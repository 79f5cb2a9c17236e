using System.Text.Json.Nodes;
using CustomerHealth.Channels.Teams.Package;

namespace CustomerHealth.Channels.Tests.Teams.Package;

/// <summary>The app of an invented firm, and its manifest.</summary>
internal static class AnApp
{
    public static TeamsApp Of(string url = "https://health.firm.com", string firm = "Northlight Studio") => new()
    {
        AppId = Guid.Parse("0A1B2C3D-2222-3333-4444-555555555555"), Organization = firm, PublicUrl = new Uri(url), AboutUrl = new Uri("https://firm.com/health"), Version = new Version(1, 4, 0, 7),
    };

    public static JsonObject Manifest(TeamsApp app) => JsonNode.Parse(AppManifest.Of(app))!.AsObject();
}
