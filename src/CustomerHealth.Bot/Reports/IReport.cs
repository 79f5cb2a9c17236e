namespace CustomerHealth.Bot.Reports;

/// <summary>Gathers what one document shows. A new document is one new file in this folder and its template.</summary>
internal interface IReport
{
    /// <summary>Name of the document and of its template.</summary>
    string Name { get; }

    /// <summary>What it is about, behind "is about": <c>one person</c>.</summary>
    string Subject { get; }

    /// <summary>What may be asked of it.</summary>
    ReportInput Takes { get; }

    /// <summary>True when it is filled from the store; false for one that is filled from a file alone.</summary>
    bool ReadsStore => true;

    /// <summary>True when its model is written with <see cref="ReportRequest.Words"/>; false when it is in English whatever the template is in.</summary>
    bool IsTranslated => false;

    /// <summary>The content: dictionaries, lists, text and numbers only.</summary>
    /// <exception cref="BadInputException">What was asked for is not there.</exception>
    Task<IReadOnlyDictionary<string, object?>> ModelAsync(ReportRequest request, CancellationToken cancellationToken);
}
