using System.Text.Json.Serialization;
using CustomerHealth.Core.Scorecards.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CustomerHealth.Bot.Api;

/// <summary>The machine-readable description of the API, <c>/openapi/v1.json</c>; a test holds the real answers against it.</summary>
internal static class ApiDescription
{
    /// <summary>Adds it. Only what needs a key is described.</summary>
    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(json => json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict) // a number is no text here
        .AddOpenApi("v1", options => options
            .AddDocumentTransformer((document, _, _) => Describe(document))
            .AddSchemaTransformer((schema, context, _) => Describe(schema, context)));

    /// <summary>Says what the types of C# do not: which kinds of JSON a value may be.</summary>
    private static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        var type = context.JsonTypeInfo.Type;
        if (type == typeof(ObservationBody))
        {
            schema.Properties!["value"] = Value(JsonSchemaType.String | JsonSchemaType.Number | JsonSchemaType.Boolean, "NA says that it does not apply.");
            schema.AdditionalPropertiesAllowed = false;
        }
        else if (type == typeof(MeasureJson))
        {
            schema.Properties!["value"] = Value(JsonSchemaType.String | JsonSchemaType.Number | JsonSchemaType.Null, "A number where it is one, else text; null when it was never measured.");
        }

        return Task.CompletedTask;
    }

    private static OpenApiSchema Value(JsonSchemaType type, string description) => new() { Type = type, Description = description };

    private static Task Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "CustomerHealth.Bot",
            Version = "v1",
            Description = "Send observations, read the views of an account, and why they changed. There is no merged score.",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            ["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key whose SHA-256 stands in Api:Keys." },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", document)] = [] }];
        document.Servers = null;
        return Task.CompletedTask;
    }
}
