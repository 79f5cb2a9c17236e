using System.Text.Json.Serialization;

namespace CustomerHealth.Bot.Api;

/// <summary>What became of one row.</summary>
/// <param name="Index">Its place in the array, from 0.</param>
/// <param name="Status"><c>accepted</c>, <c>duplicate</c> or <c>refused</c>.</param>
/// <param name="Error">Why it was refused; absent unless it was.</param>
internal sealed record AppendAnswerRow(int Index, string Status, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Error = null);
