namespace Search.Service;

/// <summary>A parameter of a search that was not understood.</summary>
/// <param name="Parameter">The parameter's name as given.</param>
/// <param name="Message">A sentence that names the parameter, its value and what is accepted.</param>
/// <param name="IsUnknown">Whether there is no such parameter; otherwise its value could not be read.</param>
/// <param name="Nearest">The valid name or value that looks most like what was given, when one does.</param>
public sealed record ParameterProblem(string Parameter, string Message, bool IsUnknown = false, string? Nearest = null);
