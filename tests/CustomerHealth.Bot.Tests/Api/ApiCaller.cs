using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CustomerHealth.Bot.Tests.Api;

/// <summary>Calls the API as a system with a key does.</summary>
internal static class ApiCaller
{
    public const string Observations = "/api/v1/observations";

    public static Task<HttpResponseMessage> PostAsync(this HttpClient client, string body, string path = Observations) =>
        client.CallAsync(HttpMethod.Post, path, new StringContent(body, Encoding.UTF8, "application/json"));

    public static async Task<HttpResponseMessage> CallAsync(this HttpClient client, HttpMethod method, string path, HttpContent? content = null, string key = ApiFixture.Key)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return await client.SendAsync(request);
    }

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
}
