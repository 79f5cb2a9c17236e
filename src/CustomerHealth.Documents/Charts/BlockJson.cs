using System.Text.Json;
using System.Text.Json.Serialization;

namespace CustomerHealth.Documents.Charts;

/// <summary>
/// The JSON of the fenced blocks. A name that is not known is a mistake, not a remark.
/// The records have setters, for generated code loses the defaults of <c>init</c> properties.
/// </summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    AllowTrailingCommas = true,
    ReadCommentHandling = JsonCommentHandling.Skip,
    NumberHandling = JsonNumberHandling.Strict,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(TilesData))]
[JsonSerializable(typeof(AgendaData))]
[JsonSerializable(typeof(LinesData))]
[JsonSerializable(typeof(BarsData))]
[JsonSerializable(typeof(HistoryData))]
[JsonSerializable(typeof(MultiplesData))]
[JsonSerializable(typeof(IntervalsData))]
internal sealed partial class BlockJson : JsonSerializerContext;
