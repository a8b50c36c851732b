using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Search.Backends.Conformance;

/// <summary>Runs a theory on every backend: its first argument is the backend's name, the others are these.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class EveryBackendAttribute(params object?[]? arguments) : DataAttribute
{
    /// <inheritdoc/>
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Backends.Names.Select(name => new TheoryDataRow([name, .. arguments ?? [null]]))]);

    /// <inheritdoc/>
    public override bool SupportsDiscoveryEnumeration() => true;
}
